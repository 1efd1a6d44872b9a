namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>What a phrase before the verb says.</summary>
internal enum AdverbialRole
{
    Condition,
    Place,
    Purpose,

    /// <summary>A deed by which something else happens: "By clicking A, …".</summary>
    Means,
}
