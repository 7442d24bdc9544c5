import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Jobs that run every few milliseconds, while others are scheduled, paused and deleted. */
public class UseQuartz {
  static final int JOBS = 20;
  static final int RUNS = 10;
  static final CountDownLatch runs = new CountDownLatch(JOBS * RUNS);

  public static class Count implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      runs.countDown();
    }
  }

  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.threadPool.threadCount", "4");
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
    scheduler.start();
    for (int i = 0; i < JOBS; i++) {
      JobDetail job = JobBuilder.newJob(Count.class).withIdentity("job" + i).build();
      Trigger trigger =
          TriggerBuilder.newTrigger()
              .startNow()
              .withSchedule(
                  SimpleScheduleBuilder.simpleSchedule()
                      .withIntervalInMilliseconds(10)
                      .withRepeatCount(RUNS - 1)
                      .withMisfireHandlingInstructionIgnoreMisfires())
              .build();
      scheduler.scheduleJob(job, trigger);
      if (i % 5 == 0) {
        scheduler.pauseJob(job.getKey());
        scheduler.resumeJob(job.getKey());
      }
    }
    runs.await();
    scheduler.shutdown(true);
    System.out.println(JOBS * RUNS + " runs");
  }
}
