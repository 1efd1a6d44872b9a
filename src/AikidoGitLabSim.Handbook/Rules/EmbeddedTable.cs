using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>Reads the tables that come with the rules.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table.</summary>
    public static IReadOnlyList<T> Read<T>(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Handbook.{name}.yml")
            ?? throw new InvalidOperationException($"{name}.yml is not embedded");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<List<T>>(reader);
    }
}
