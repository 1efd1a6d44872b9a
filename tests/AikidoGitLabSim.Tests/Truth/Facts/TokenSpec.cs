using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>What a word of the facts' token vocabulary asks for.</summary>
internal sealed record TokenSpec
{
    /// <summary>The token as in a world file; null: nothing is seeded for it.</summary>
    public JsonObject? Token { get; init; }

    /// <summary>The value that is sent when nothing is seeded; null: none.</summary>
    public string? Literal { get; init; }

    /// <summary>The state of the token's user, when it is not active.</summary>
    public string? UserState { get; init; }

    /// <summary>The stage that the word itself names.</summary>
    public string? Stage { get; init; }

    /// <summary>How many groups must come before the first one, for it to have a certain id.</summary>
    public int GroupsBefore { get; init; }

    public bool IsOAuth => Token?["kind"]?.GetValue<string>() == "oauth";

    public bool IsSent => Token is not null || Literal is not null;
}
