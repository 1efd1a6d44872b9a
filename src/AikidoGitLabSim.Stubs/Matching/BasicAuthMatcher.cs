using System.Text;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>A name and a password, as the header <c>Authorization</c> has them.</summary>
internal sealed record BasicAuthMatcher(string Username, string Password)
{
    private const string Scheme = "Basic ";

    private readonly string _encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Username}:{Password}"));

    /// <summary>Whether they are what a header <c>Authorization</c> says.</summary>
    public bool IsIn(string? header) =>
        header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true
            && string.Equals(header[Scheme.Length..], _encoded, StringComparison.Ordinal);
}
