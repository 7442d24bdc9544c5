import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Threads that index, delete, commit and search, with merges in the background. */
public class UseLucene {

  public static void main(String[] args) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer());
    config.setMaxBufferedDocs(20);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config);
        SearcherManager searchers = new SearcherManager(writer, null)) {
      ExecutorService pool = Executors.newFixedThreadPool(4);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        int worker = i;
        all.add(
            pool.submit(
                () -> {
                  index(writer, worker);
                  return null;
                }));
      }
      all.add(
          pool.submit(
              () -> {
                search(searchers);
                return null;
              }));
      for (Future<?> one : all) {
        one.get();
      }
      pool.shutdown();
      writer.forceMerge(1);
      writer.commit();
      searchers.maybeRefreshBlocking();
      IndexSearcher searcher = searchers.acquire();
      System.out.println(searcher.count(new TermQuery(new Term("text", "lock"))) + " documents");
      searchers.release(searcher);
    }
  }

  static void index(IndexWriter writer, int worker) throws Exception {
    for (int i = 0; i < 300; i++) {
      Document document = new Document();
      document.add(new StringField("id", worker + "-" + i, Field.Store.YES));
      document.add(new TextField("text", "a lock and page " + i, Field.Store.NO));
      writer.addDocument(document);
      if (i % 3 == 2) {
        writer.deleteDocuments(new Term("id", worker + "-" + (i - 1)));
      }
      if (i % 100 == 99) {
        writer.commit();
      }
    }
  }

  static void search(SearcherManager searchers) throws Exception {
    for (int i = 0; i < 100; i++) {
      searchers.maybeRefresh();
      IndexSearcher searcher = searchers.acquire();
      try {
        searcher.search(new TermQuery(new Term("text", "lock")), 10);
      } finally {
        searchers.release(searcher);
      }
    }
  }
}
