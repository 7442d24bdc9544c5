import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;

/** A broker in the same JVM, two producers and two consumers with a listener. */
public class UseActiveMq {
  static final int MESSAGES = 200;

  public static void main(String[] args) throws Exception {
    BrokerService broker = new BrokerService();
    broker.setPersistent(false);
    broker.setUseJmx(false);
    broker.setBrokerName("test");
    broker.start();
    broker.waitUntilStarted();
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://test?create=false");
    CountDownLatch received = new CountDownLatch(2 * MESSAGES);
    Connection[] connections = {factory.createConnection(), factory.createConnection()};
    for (Connection connection : connections) {
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      MessageConsumer consumer = session.createConsumer(session.createQueue("orders"));
      consumer.setMessageListener(message -> received.countDown());
      connection.start();
    }
    Thread[] producers = new Thread[2];
    for (int p = 0; p < producers.length; p++) {
      Connection connection = connections[p];
      producers[p] =
          new Thread(
              () -> {
                try {
                  produce(connection);
                } catch (Exception e) {
                  e.printStackTrace();
                }
              });
      producers[p].start();
    }
    for (Thread producer : producers) {
      producer.join();
    }
    received.await();
    for (Connection connection : connections) {
      connection.close();
    }
    broker.stop();
    broker.waitUntilStopped();
    System.out.println(2 * MESSAGES + " messages");
  }

  static void produce(Connection connection) throws Exception {
    Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
    Queue queue = session.createQueue("orders");
    MessageProducer producer = session.createProducer(queue);
    for (int i = 0; i < MESSAGES; i++) {
      Message message = session.createTextMessage("order " + i);
      producer.send(message);
      if (i % 10 == 9) {
        session.commit();
      }
    }
    session.close();
  }
}
