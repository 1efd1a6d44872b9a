using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Worlds;
using TokenKind = AikidoGitLabSim.Validator.Reports.TokenKind;

namespace AikidoGitLabSim.Server.Aikido.Handovers;

/// <summary>The token that a workspace uses, without its value.</summary>
/// <param name="Digest">The digest of its value.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The name that it was given in GitLab; null when GitLab did not say.</param>
/// <param name="ExpiresAt">The date on whose first moment (UTC) it dies, as yyyy-MM-dd; null for never.</param>
public sealed record TakenToken(TokenDigest Digest, TokenKind Kind, string? Name, string? ExpiresAt) : INote<TakenToken>
{
    static string INote<TakenToken>.Key => "aikido-token";

    string INote<TakenToken>.ToJson() => new JsonObject
    {
        ["digest"] = Digest.ToHex(),
        ["kind"] = Kind.ToString(),
        ["name"] = Name,
        ["expiresAt"] = ExpiresAt,
    }.ToJsonString();

    static TakenToken INote<TakenToken>.FromJson(string json)
    {
        var note = JsonNode.Parse(json) as JsonObject ?? throw new InvalidDataException("a note about Aikido's token is not an object");
        return new TakenToken(
            TokenDigest.FromHex(Text(note, "digest") ?? ""),
            Enum.Parse<TokenKind>(Text(note, "kind") ?? ""),
            Text(note, "name"),
            Text(note, "expiresAt"));
    }

    private static string? Text(JsonObject note, string key) => note[key]?.GetValue<string>();
}
