package dev.gordian.bench.programs;

import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene in memory: two threads index 3,000 documents each, then search. */
public final class Search {

  private static final int DOCUMENTS = 3_000;
  private static final int WORDS = 60;

  private Search() {}

  public static void main(String[] args) throws Exception {
    Rounds.measure(Search::indexAndSearch);
  }

  private static void indexAndSearch() throws Exception {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      Rounds.inThreads(2, () -> index(writer));
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < 1_000; i++) {
          searcher.search(new TermQuery(new Term("text", "word" + i)), 10);
        }
      }
    }
  }

  private static void index(IndexWriter writer) throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < DOCUMENTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < WORDS; w++) {
        text.append("word").append(random.nextInt(5_000)).append(' ');
      }
      Document document = new Document();
      document.add(new TextField("text", text.toString(), Field.Store.YES));
      writer.addDocument(document);
    }
  }
}
