import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Four threads with a connection each insert, read, change the schema and roll back. */
public class UseHsqldb {
  static final String URL = "jdbc:hsqldb:mem:bank;hsqldb.tx=mvcc";

  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("create table account(id int primary key, owner varchar(20), balance int)");
      statement.execute("create index by_owner on account(owner)");
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int worker = i;
      all.add(
          pool.submit(
              () -> {
                work(worker);
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    pool.shutdown();
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      try (ResultSet sum = statement.executeQuery("select count(*), sum(balance) from account")) {
        sum.next();
        System.out.println(sum.getInt(1) + " accounts, " + sum.getInt(2));
      }
      statement.execute("shutdown");
    }
  }

  static void work(int worker) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("create table log" + worker + "(id int identity, text clob)");
      }
      String insert = "insert into account values(?, ?, ?)";
      String log = "insert into log" + worker + "(text) values(?)";
      String read = "select count(*) from account where owner = ?";
      try (PreparedStatement inserts = connection.prepareStatement(insert);
          PreparedStatement logs = connection.prepareStatement(log);
          PreparedStatement reads = connection.prepareStatement(read)) {
        for (int i = 0; i < 200; i++) {
          inserts.setInt(1, worker * 1000 + i);
          inserts.setString(2, "owner " + worker);
          inserts.setInt(3, 10);
          inserts.execute();
          logs.setString(1, "paid ".repeat(200));
          logs.execute();
          reads.setString(1, "owner " + worker);
          reads.executeQuery().close();
          if (i % 10 == 9) {
            connection.rollback();
          } else {
            connection.commit();
          }
        }
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("drop table log" + worker);
      }
    }
  }
}
