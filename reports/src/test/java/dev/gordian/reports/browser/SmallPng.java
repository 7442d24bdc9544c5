package dev.gordian.reports.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures with their 256 most frequent colours: half the size, and nobody sees the difference. */
final class SmallPng {

  private static final int COLOURS = 256;

  private final int[] palette;
  private final Map<Integer, Integer> indexOf = new HashMap<>();

  private SmallPng(int[] palette) {
    this.palette = palette;
  }

  static void write(BufferedImage picture, Path file) throws IOException {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    int[] palette =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(COLOURS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    ImageIO.write(new SmallPng(palette).reduced(picture), "png", file.toFile());
  }

  private BufferedImage reduced(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    IndexColorModel colours =
        new IndexColorModel(
            8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int index = indexOf.computeIfAbsent(picture.getRGB(x, y) & 0xffffff, this::nearest);
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    return small;
  }

  private int nearest(int rgb) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], rgb) < distance(palette[best], rgb)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int d = (a >> shift & 0xff) - (b >> shift & 0xff);
      sum += d * d;
    }
    return sum;
  }
}
