import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.AWSXRayRecorderBuilder;
import com.amazonaws.xray.emitters.Emitter;
import com.amazonaws.xray.entities.Segment;
import com.amazonaws.xray.entities.Subsegment;
import com.amazonaws.xray.strategy.DefaultStreamingStrategy;
import com.amazonaws.xray.strategy.sampling.AllSamplingStrategy;

/**
 * Issue 276: a request with parts in two threads. A part that begins locks the segment's state and
 * then its list of parts; a part that ends has those sent that are done, with the list locked, and
 * asks for their state.
 */
public class StreamSubsegments {

  public static void main(String[] args) {
    AWSXRayRecorder recorder =
        AWSXRayRecorderBuilder.standard()
            .withEmitter(new CountingEmitter())
            .withSamplingStrategy(new AllSamplingStrategy())
            .withStreamingStrategy(new DefaultStreamingStrategy(0))
            .build();
    Segment request = recorder.beginSegment("request");
    for (String part : new String[] {"first", "second"}) {
      after(
          new Thread(
              () -> {
                recorder.setTraceEntity(request);
                recorder.beginSubsegment(part);
                recorder.endSubsegment();
              },
              part));
    }
    recorder.endSegment();
    System.out.println("sent: " + CountingEmitter.sent);
  }

  /** Runs the thread and waits for its end, but not by a join: that would prove an order. */
  static void after(Thread thread) {
    thread.start();
    while (thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  static class CountingEmitter extends Emitter {
    static volatile int sent;

    @Override
    public boolean sendSegment(Segment segment) {
      sent++;
      return true;
    }

    @Override
    public boolean sendSubsegment(Subsegment subsegment) {
      sent++;
      return true;
    }
  }
}
