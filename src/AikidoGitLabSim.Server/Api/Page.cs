namespace AikidoGitLabSim.Server.Api;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What the rows are.</typeparam>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Headers">What the headers say of it.</param>
internal sealed record Page<T>(IReadOnlyList<T> Rows, IReadOnlyList<KeyValuePair<string, string>> Headers);
