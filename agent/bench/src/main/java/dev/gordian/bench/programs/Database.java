package dev.gordian.bench.programs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 in memory: two threads of inserts and selects. */
public final class Database {

  private static final String URL = "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1";
  private static final int OPERATIONS = 20_000;

  private Database() {}

  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("create table t(id int primary key, name varchar(100), n int)");
      Rounds.measure(
          () -> {
            // Each round finds the table empty, so that all of them do the same.
            statement.execute("truncate table t");
            AtomicInteger key = new AtomicInteger();
            Rounds.inThreads(2, () -> work(key));
          });
    }
  }

  private static void work(AtomicInteger key) throws Exception {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement insert = connection.prepareStatement("insert into t values(?, ?, ?)");
        PreparedStatement select = connection.prepareStatement("select * from t where id = ?")) {
      for (int i = 0; i < OPERATIONS; i++) {
        int id = key.incrementAndGet();
        insert.setInt(1, id);
        insert.setString(2, "name " + id);
        insert.setInt(3, id % 100);
        insert.executeUpdate();
        select.setInt(1, id / 2);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            rows.getString(2);
          }
        }
      }
    }
  }
}
