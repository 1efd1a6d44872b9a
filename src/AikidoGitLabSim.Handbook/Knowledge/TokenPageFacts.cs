namespace AikidoGitLabSim.Handbook.Knowledge;

/// <summary>What a page of access tokens shows and accepts on one edition.</summary>
public sealed record TokenPageFacts
{
    /// <summary>The kind of token in a sentence, such as <c>group access token</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The heading of the page.</summary>
    public required string Title { get; init; }

    /// <summary>Why no token can be created on this edition; null where one can.</summary>
    public string? WhyNot { get; init; }

    /// <summary>The entries that lead to the page, first to last, without the place where the reader begins.</summary>
    public required IReadOnlyList<string> Menu { get; init; }

    /// <summary>The heading of the sidebar that holds the entries; null where it is the group's own name.</summary>
    public string? MenuHeading { get; init; }

    /// <summary>The other entries of that sidebar, with those below them.</summary>
    public required IReadOnlyList<string> OtherEntries { get; init; }

    /// <summary>The buttons and menu entries that open the form, in order; none where it is always open.</summary>
    public required IReadOnlyList<string> OpenForm { get; init; }

    /// <summary>The button that creates the token.</summary>
    public required string Submit { get; init; }

    /// <summary>The button that closes the form; null where there is none.</summary>
    public string? Cancel { get; init; }

    /// <summary>The button that copies the new token.</summary>
    public required string Copy { get; init; }

    /// <summary>The button that leaves the new token; null where there is none.</summary>
    public string? Done { get; init; }

    /// <summary>The label of the field with the new token.</summary>
    public required string CreatedLabel { get; init; }

    /// <summary>The labels of the form's fields.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The scopes that the form offers, those for administrators included.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The roles that the form offers; none where the form has no role.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The role that is selected beforehand; null where the form has no role.</summary>
    public string? DefaultRole { get; init; }

    /// <summary>What becomes of an emptied date with the default settings.</summary>
    public required EmptyDate EmptyDate { get; init; }

    /// <summary>Whether the date has a button that clears it.</summary>
    public required bool ClearButton { get; init; }

    /// <summary>Whether an administrator can allow tokens that never expire.</summary>
    public bool AdministratorMayLiftExpiry { get; init; }

    /// <summary>The longest lifetime in days; null where there is no limit.</summary>
    public int? LongestLifetimeDays { get; init; }

    /// <summary>The lifetime in days that the form proposes.</summary>
    public required int ProposedLifetimeDays { get; init; }
}
