namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>The credentials of a request. All values are digests.</summary>
public sealed record Credentials
{
    /// <summary>A request without any.</summary>
    public static Credentials None { get; } = new();

    /// <summary>The <c>private_token</c> parameter.</summary>
    public PresentedToken? PrivateTokenParameter { get; init; }

    /// <summary>The <c>PRIVATE-TOKEN</c> header.</summary>
    public PresentedToken? PrivateTokenHeader { get; init; }

    /// <summary>The <c>Authorization: Bearer</c> header.</summary>
    public PresentedToken? BearerHeader { get; init; }

    /// <summary>The <c>access_token</c> parameter.</summary>
    public PresentedToken? AccessTokenParameter { get; init; }

    /// <summary>The <c>bearer_token</c> parameter.</summary>
    public PresentedToken? BearerTokenParameter { get; init; }

    /// <summary>The <c>Authorization: Basic</c> header; only git reads it here.</summary>
    public BasicCredentials? Basic { get; init; }

    /// <summary>The browser's session; only pages read it.</summary>
    public SessionCredentials? Session { get; init; }

    /// <summary>The user named by the <c>sudo</c> parameter or <c>Sudo</c> header; a name or an id.</summary>
    public string? Sudo { get; init; }

    /// <summary>The value in the OAuth slot: parameter, header, second parameter (<c>config/initializers/doorkeeper.rb</c>).</summary>
    public PresentedToken? Bearer => AccessTokenParameter ?? BearerHeader ?? BearerTokenParameter;

    /// <summary>The value in the personal token slot: parameter, header, then whatever is in the OAuth slot
    /// (<c>lib/gitlab/auth/auth_finders.rb</c>).</summary>
    public PresentedToken? Personal => PrivateTokenParameter ?? PrivateTokenHeader ?? Bearer;
}
