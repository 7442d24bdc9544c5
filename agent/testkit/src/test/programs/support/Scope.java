import java.util.concurrent.Callable;

/**
 * A structured task scope, of whichever form this release has. Called by reflection, as it is a
 * preview, for which the compiler has to be of the same release.
 */
class Scope implements AutoCloseable {
  private final Class<?> type;
  private final Object scope;

  Scope() throws Exception {
    type = Class.forName("java.util.concurrent.StructuredTaskScope");
    scope =
        type.isInterface()
            ? type.getMethod("open").invoke(null)
            : type.getConstructor().newInstance();
  }

  void fork(Runnable task) throws Exception {
    Callable<Object> callable = () -> {
      task.run();
      return null;
    };
    type.getMethod("fork", Callable.class).invoke(scope, callable);
  }

  void join() throws Exception {
    type.getMethod("join").invoke(scope);
  }

  @Override
  public void close() throws Exception {
    type.getMethod("close").invoke(scope);
  }
}
