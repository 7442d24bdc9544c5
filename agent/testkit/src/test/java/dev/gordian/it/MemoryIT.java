package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose memory is nearly at its end, or at its end for a while. */
class MemoryIT {

  @TempDir Path folder;

  @Test
  void inASmallHeapTheProgramHasRoomEnough() throws IOException {
    Program program =
        Program.of(
            Files.createDirectories(folder.resolve("classes")),
            "ManyPairs",
            """
            import java.util.Random;

            public class ManyPairs {
              public static void main(String[] args) {
                Object[] locks = new Object[50_000];
                for (int i = 0; i < locks.length; i++) {
                  locks[i] = new Object();
                }
                Random random = new Random(1);
                for (int i = 0; i < 500_000; i++) {
                  int a = random.nextInt(locks.length - 1);
                  int b = a + 1 + random.nextInt(locks.length - 1 - a);
                  synchronized (locks[a]) {
                    synchronized (locks[b]) {
                    }
                  }
                }
                Object one = new Object();
                Object two = new Object();
                inversion(one, two);
                System.out.println("done");
              }

              static volatile boolean isThrough;

              static void inversion(Object one, Object two) {
                new Thread(() -> {
                  while (!isThrough) {
                    Thread.yield();
                  }
                  synchronized (one) {
                    synchronized (two) {
                    }
                  }
                }).start();
                synchronized (two) {
                  synchronized (one) {
                  }
                }
                isThrough = true;
              }
            }
            """);
    Run.Result result =
        Run.on(Jvm.current(), folder)
            .jvmArguments("-Xmx24m", "-XX:+UseSerialGC")
            .program(program)
            .run();
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).as(result.toString()).contains("done");
    assertThat(result.report().at("/statistics/dependenciesPassedOver").asLong())
        .as(result.toString())
        .isPositive();
    assertThat(result.kinds()).as(result.toString()).containsExactly("lock-order-cycle");
  }

  @Test
  void afterAllMemoryWasUsedUpTheAgentStillLooks() throws IOException {
    Program program =
        Program.of(
            Files.createDirectories(folder.resolve("classes")),
            "UsedUp",
            """
            import java.util.ArrayList;

            public class UsedUp {
              static volatile boolean isThrough;

              public static void main(String[] args) {
                for (int i = 0; i < 6; i++) {
                  useUp(400_000_000L);
                }
                Object one = new Object();
                Object two = new Object();
                new Thread(() -> {
                  while (!isThrough) {
                    Thread.yield();
                  }
                  synchronized (one) {
                    synchronized (two) {
                    }
                  }
                }).start();
                synchronized (two) {
                  synchronized (one) {
                  }
                }
                isThrough = true;
                System.out.println("done");
              }

              static void useUp(long nanos) {
                ArrayList<Object> all = new ArrayList<>();
                long end = System.nanoTime() + nanos;
                while (System.nanoTime() - end < 0) {
                  try {
                    all.add(new byte[200]);
                  } catch (OutOfMemoryError e) {
                    Thread.yield();
                  }
                }
              }
            }
            """);
    Run.Result result =
        Run.on(Jvm.current(), folder)
            .jvmArguments("-Xmx32m", "-XX:+UseSerialGC")
            .program(program)
            .run();
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).as(result.toString()).contains("done");
    assertThat(result.kinds()).as(result.toString()).containsExactly("lock-order-cycle");
  }
}
