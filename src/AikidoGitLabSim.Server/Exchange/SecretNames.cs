namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Names of parameters whose values are secrets (<c>config/application.rb</c>, <c>filter_parameters</c>).</summary>
internal static class SecretNames
{
    /// <summary>The value that replaces a secret, as in GitLab's own logs.</summary>
    public const string Replacement = "[FILTERED]";

    /// <summary>Whether the value of a parameter is a secret. Of <c>user[password]</c>, the last part decides.</summary>
    /// <param name="name">The parameter's name as sent.</param>
    public static bool Matches(string name)
    {
        var last = name.AsSpan(name.LastIndexOf('[') + 1).TrimEnd(']');
        return !last.Equals("page_token", StringComparison.Ordinal)
            && (last.EndsWith("token", StringComparison.OrdinalIgnoreCase)
                || last.Contains("password", StringComparison.OrdinalIgnoreCase)
                || last.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }
}
