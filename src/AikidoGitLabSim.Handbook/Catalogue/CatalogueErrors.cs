using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>Says in plain words what is wrong with the YAML of a catalogue: no names of types.</summary>
internal static partial class CatalogueErrors
{
    /// <summary>What is wrong, without a full stop.</summary>
    /// <param name="wrong">What the reader of YAML reports.</param>
    public static string Plain(YamlException wrong)
    {
        var message = wrong.InnerException is YamlException inner ? inner.Message : wrong.Message;
        if (UnknownKey().Match(message) is { Success: true } key)
            return $"there is no key {key.Groups["key"].Value}";
        if (wrong is AnchorNotFoundException || message.Contains("nchor", StringComparison.Ordinal)
            || wrong.InnerException is InvalidCastException)
            return "an alias refers to nothing, or to a list that it stands in";
        return wrong is SyntaxErrorException or SemanticErrorException && !TypeName().IsMatch(message) ? message.TrimEnd('.')
            : "a value has another form than the key needs";
    }

    [GeneratedRegex("Property '(?<key>[^']*)' not found", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnknownKey();

    [GeneratedRegex(@"\b(AikidoGitLabSim|System|YamlDotNet)\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();
}
