using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Validator;

/// <summary>What to validate, and against what. Printing it shows no secret.</summary>
public sealed record ValidationRequest
{
    /// <summary>The base address of the GitLab, with its relative URL root if it has one, without <c>/api/v4</c>. Plain http to this
    /// machine only.</summary>
    public required string Url { get; init; }

    /// <summary>The token to validate.</summary>
    public required Secret Token { get; init; }

    /// <summary>The group that is to be scanned: path or number. Left out, the report says what the token reaches by itself.</summary>
    public string? Group { get; init; }

    /// <summary>One project that has to be readable: full path or number.</summary>
    public string? Project { get; init; }

    /// <summary>The set-up to hold the token against.</summary>
    public ValidationProfile Profile { get; init; } = ValidationProfile.Auto;

    /// <summary>How the integration user should be called (statement S-03).</summary>
    public string UserName { get; init; } = "AikidoSec";

    /// <summary>Whether warnings alone make the exit code 6 instead of 0.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether to look at how old the token is and from how many networks it is used.</summary>
    public bool Reuse { get; init; }

    /// <summary>
    /// Whether to look for GitLab at other addresses of the same host, without the token, when none answers at <see cref="Url"/>.
    /// One that is found is named in the report; the token is not sent there.
    /// </summary>
    public bool Discover { get; init; }

    /// <summary>
    /// The moment to judge dates for, to see what will hold then; left out, the server's time. A moment that is past by
    /// the server's clock counts as the server's time.
    /// </summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>A PEM file with the certificate authorities to trust instead of the system's, for a GitLab with a private
    /// certificate.</summary>
    public string? CaFile { get; init; }

    /// <summary>How long a connection may take to stand.</summary>
    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer may take to arrive in full once the connection stands.</summary>
    public TimeSpan ReadLimit { get; init; } = TimeSpan.FromSeconds(20);
}
