using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Support.Metrics;

/// <summary>The name of a type or member, where it is declared.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Name">The name.</param>
public sealed partial record DeclaredName(string Place, string Name)
{
    /// <summary>The words that the name is made of, in lower case: <c>TokenHandover</c> has <c>token</c> and <c>desk</c>.</summary>
    public IEnumerable<string> Words => Word().Matches(Name).Select(match => match.Value.ToLowerInvariant());

    public override string ToString() => $"{Place} {Name}";

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
