package org.linli.emergency;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Many watches in a process of its own, since one process may not have enough open files for both ends. Arguments: port, how
 * many connect, how many of them press, the number of the first. Says {@code open N}, then {@code acknowledged N}, and holds
 * the connections until its input ends.
 */
final class WatchCrowd {

    private WatchCrowd() {}

    static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        int presses = Integer.parseInt(arguments[2]);
        long first = Long.parseLong(arguments[3]);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        List<SocketChannel> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(address);
            heard(channel, first + i, "LK");
            open.add(channel);
        }
        System.out.println("open " + open.size());
        int acknowledged = 0;
        for (int i = 0; i < presses; i++) {
            int which = (int) ((long) i * count / presses);
            acknowledged += heard(open.get(which), first + which, "AL") ? 1 : 0;
        }
        System.out.println("acknowledged " + acknowledged);
        System.in.read();
    }

    private static boolean heard(SocketChannel channel, long number, String word) throws IOException {
        String content = word.equals("LK") ? word : word + ",010100,000000,V,0,N,0,E,0,0,0,0,0,50,0,0,00010000";
        byte[] frame = "[3G*%010d*%04X*%s]"
                .formatted(number, content.length(), content)
                .getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(frame));
        ByteBuffer answer = ByteBuffer.allocate("[3G*0000000000*0002*LK]".length());
        while (answer.hasRemaining()) {
            if (channel.read(answer) < 0) {
                return false;
            }
        }
        return new String(answer.array(), StandardCharsets.US_ASCII).endsWith("*" + word + "]");
    }
}
