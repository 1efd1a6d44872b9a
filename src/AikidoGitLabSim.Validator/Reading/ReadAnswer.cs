using System.Collections.Immutable;
using System.Text.Json;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>An exchange, read. Everything from <see cref="AnswerKind.Ok"/> on is GitLab's own word.</summary>
internal sealed record ReadAnswer(AnswerKind Kind, Exchange Exchange, JsonElement Json = default, string Said = "")
{
    public bool IsOk => Kind == AnswerKind.Ok;

    /// <summary>Whether GitLab has no such path at all, which is not the same as hiding what is asked for (lib/api/api.rb, the last
    /// route).</summary>
    public bool IsUnrouted => Kind == AnswerKind.NotFound && Json.Text("error") is "404 Not Found";

    public bool IsGitLabsWord => Kind >= AnswerKind.Ok;

    /// <summary>The scopes that would have been enough, from an <c>insufficient_scope</c> refusal.</summary>
    public ImmutableArray<string> WouldDo =>
        [.. (Json.Text("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
