namespace AikidoGitLabSim.Storage.Forms;

/// <summary>The JSON form of a table of refs.</summary>
/// <param name="DefaultBranch">The branch that <c>HEAD</c> names.</param>
/// <param name="Refs">Ids by full name.</param>
internal sealed record RefTableForm(string DefaultBranch, SortedDictionary<string, string> Refs);
