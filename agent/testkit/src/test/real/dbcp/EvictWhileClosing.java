import java.sql.Connection;
import org.apache.commons.dbcp.DriverManagerConnectionFactory;
import org.apache.commons.dbcp.PoolableConnectionFactory;
import org.apache.commons.dbcp.PoolingDataSource;
import org.apache.commons.pool.impl.GenericObjectPool;

/**
 * DBCP-270: closing a connection locks it and then the pool it goes back to; the evictor locks the
 * pool and then the idle connection it looks at.
 */
public class EvictWhileClosing {

  public static void main(String[] args) throws Exception {
    GenericObjectPool pool = new GenericObjectPool(null);
    pool.setTestWhileIdle(true);
    new PoolableConnectionFactory(
        new DriverManagerConnectionFactory("jdbc:h2:mem:pool", "sa", ""),
        pool,
        null,
        "select 1",
        false,
        true);
    PoolingDataSource source = new PoolingDataSource(pool);

    after(new Thread(() -> useConnection(source), "user"));
    after(new Thread(() -> evict(pool), "evictor"));
    System.out.println("idle: " + pool.getNumIdle());
  }

  static void useConnection(PoolingDataSource source) {
    try (Connection connection = source.getConnection()) {
      connection.createStatement().execute("select 1");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static void evict(GenericObjectPool pool) {
    try {
      pool.evict();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the thread and waits for its end, but not by a join: that would prove an order. */
  static void after(Thread thread) {
    thread.start();
    while (thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }
}
