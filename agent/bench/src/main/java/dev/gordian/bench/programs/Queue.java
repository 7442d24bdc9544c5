package dev.gordian.bench.programs;

import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import org.apache.activemq.ActiveMQConnectionFactory;

/** ActiveMQ inside this JVM, nothing on disk: 5,000 messages from a producer to a consumer. */
public final class Queue {

  private static final int MESSAGES = 5_000;

  private Queue() {}

  public static void main(String[] args) throws Exception {
    ActiveMQConnectionFactory factory =
        new ActiveMQConnectionFactory("vm://bench?broker.persistent=false&broker.useJmx=false");
    Connection connection = factory.createConnection();
    connection.start();
    Rounds.measure(() -> exchange(connection));
    connection.close();
    System.exit(0);
  }

  private static void exchange(Connection connection) throws Exception {
    Thread producer =
        new Thread(
            () -> {
              try {
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer to = session.createProducer(session.createQueue("q"));
                for (int i = 0; i < MESSAGES; i++) {
                  to.send(session.createTextMessage("message " + i));
                }
                session.close();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            },
            "producer");
    producer.start();
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    MessageConsumer from = session.createConsumer(session.createQueue("q"));
    for (int i = 0; i < MESSAGES; i++) {
      from.receive();
    }
    session.close();
    producer.join();
  }
}
