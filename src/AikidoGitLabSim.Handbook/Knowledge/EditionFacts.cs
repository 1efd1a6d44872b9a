using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Knowledge;

/// <summary>What is known of one edition of GitLab.</summary>
public sealed record EditionFacts
{
    /// <summary>The edition, such as <c>gitlab.com/premium/19.6</c>.</summary>
    public required EditionName Edition { get; init; }

    /// <summary>The page of one's own personal access tokens.</summary>
    public required TokenPageFacts Personal { get; init; }

    /// <summary>The page of a group's access tokens.</summary>
    public required TokenPageFacts Group { get; init; }

    /// <summary>Whether service accounts exist.</summary>
    public required bool ServiceAccounts { get; init; }

    /// <summary>Whether a reader chooses between legacy and fine-grained personal access tokens.</summary>
    public required bool FineGrainedTokens { get; init; }

    /// <summary>The tiers of this offering in which a group access token can be created.</summary>
    public required IReadOnlyList<string> TiersWithGroupTokens { get; init; }

    /// <summary>The page of a kind of token.</summary>
    public TokenPageFacts Of(TokenBranch kind) => kind == TokenBranch.Group ? Group : Personal;
}
