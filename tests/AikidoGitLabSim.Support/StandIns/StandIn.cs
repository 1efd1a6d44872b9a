using System.Reflection;
using System.Runtime.Loader;

namespace AikidoGitLabSim.Support.StandIns;

/// <summary>A stand-in laid beside the assemblies that it stands in for.</summary>
public static class StandIn
{
    /// <summary>What a stand-in shows of the namespaces of the real assemblies and those do not have, a line each, with the names of types and their members.</summary>
    /// <param name="path">The stand-in's assembly; it is loaded apart, as its types have the real ones' names.</param>
    /// <param name="real">The assemblies that it stands in for.</param>
    public static IReadOnlyList<string> Surplus(string path, params Assembly[] real)
    {
        var apart = new AssemblyLoadContext(name: "a stand-in", isCollectible: true);
        try
        {
            var there = real.SelectMany(assembly => assembly.GetExportedTypes()).ToLookup(type => type.FullName);
            var namespaces = there.Select(types => types.First().Namespace).ToHashSet();
            var own = apart.LoadFromAssemblyPath(path).GetExportedTypes().Where(type => namespaces.Contains(type.Namespace)).ToList();
            if (own.Count == 0)
                throw new InvalidOperationException($"{path} has no type in a namespace of {string.Join<Assembly>(", ", real)}");
            return [.. own.SelectMany(type => Surplus(type, there[type.FullName].SingleOrDefault())).Order(StringComparer.Ordinal)];
        }
        finally
        {
            apart.Unload();
        }
    }

    private static IEnumerable<string> Surplus(Type own, Type? real) =>
        real is null ? [$"{own.FullName}: no such type"] : PublicSurface.Of(own).Except(PublicSurface.Of(real), StringComparer.Ordinal).Select(line => $"{own.FullName}: {line}");
}
