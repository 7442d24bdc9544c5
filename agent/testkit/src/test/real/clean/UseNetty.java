import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An echo server and ten clients, on event loops with idle timers. */
public class UseNetty {
  static final int CLIENTS = 10;
  static final int LINES = 100;

  static class Echo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      context.writeAndFlush(message);
    }
  }

  static class Count extends SimpleChannelInboundHandler<ByteBuf> {
    final CountDownLatch lines;

    Count(CountDownLatch lines) {
      this.lines = lines;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
      lines.countDown();
    }
  }

  public static void main(String[] args) throws Exception {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(4, NioIoHandler.newFactory());
    Channel server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                handlers(
                    () ->
                        new ChannelInboundHandlerAdapter[] {
                          new IdleStateHandler(1, 1, 1), new Echo()
                        }))
            .bind("localhost", 0)
            .sync()
            .channel();
    CountDownLatch lines = new CountDownLatch(CLIENTS * LINES);
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loops)
            .channel(NioSocketChannel.class)
            .handler(
                handlers(
                    () ->
                        new ChannelInboundHandlerAdapter[] {
                          new LineBasedFrameDecoder(200), new Count(lines)
                        }));
    List<Channel> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(bootstrap.connect((InetSocketAddress) server.localAddress()).sync().channel());
    }
    for (int line = 0; line < LINES; line++) {
      for (Channel client : clients) {
        client.writeAndFlush(Unpooled.copiedBuffer("line " + line + "\n", StandardCharsets.UTF_8));
      }
    }
    lines.await();
    for (Channel client : clients) {
      client.close().sync();
    }
    server.close().sync();
    loops.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).sync();
    System.out.println(CLIENTS * LINES + " lines");
  }

  interface Handlers {
    ChannelInboundHandlerAdapter[] make();
  }

  static ChannelInitializer<SocketChannel> handlers(Handlers handlers) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        channel.pipeline().addLast(handlers.make());
      }
    };
  }
}
