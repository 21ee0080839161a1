package io.chatplatform.meta.graph;

import io.chatplatform.application.channel.OutgoingMessage.Content.File;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.meta.json.Nodes;
import java.util.Map;
import java.util.Optional;

/// Hands a file to the platform, so that a message can name it.
public final class Uploads {
  private final GraphClient graph;

  public Uploads(GraphClient graph) {
    this.graph = graph;
  }

  /// `fileField`: the form's field for the file; `idField`: where the answer has its id.
  public record Form(String path, Map<String, String> fields, String fileField, String idField) {}

  public sealed interface Result {
    record Stored(String id) implements Result {}

    /// The message cannot be sent (now).
    record NotStored(SendResult why) implements Result {}
  }

  public Result upload(Form form, File file, String token) {
    GraphReply reply =
        graph.post(form.path(), new Multipart(form.fields(), form.fileField(), file), token);
    Optional<String> id =
        reply instanceof GraphReply.Ok ok
            ? Nodes.text(ok.body(), form.idField())
            : Optional.empty();
    return id.<Result>map(Result.Stored::new)
        .orElseGet(() -> new Result.NotStored(Outcomes.ofUpload(reply)));
  }
}
