using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>A page of access tokens, as its handlers see it.</summary>
/// <param name="Path">Its path, below the world's root.</param>
/// <param name="Kind">The kind of token that it makes.</param>
/// <param name="Labels">Its labels.</param>
internal sealed record TokenPage(string Path, TokenKind Kind, TokenPageLabels Labels)
{
    /// <summary>The tokens that it is about.</summary>
    public required Func<WebCall, IEnumerable<AccessToken>> Tokens { get; init; }

    /// <summary>What is around it.</summary>
    public required Func<WebCall, Chrome> Chrome { get; init; }

    /// <summary>Shows the form with what is wrong.</summary>
    public required Func<WebCall, TokenInput, ImmutableArray<FieldError>, int, WebAnswer> Form { get; init; }

    /// <summary>As whom a new token acts.</summary>
    public required Func<WebCall, long> OwnerId { get; init; }

    /// <summary>What is said when a token was revoked, on the legacy page.</summary>
    public required Func<AccessToken, string> Revoked { get; init; }

    /// <summary>Why no token can be made; null: it can.</summary>
    public DisabledNotice? Disabled { get; init; }

    /// <summary>The service account whose page it is; null: not one's.</summary>
    public string? AccountName { get; init; }
}
