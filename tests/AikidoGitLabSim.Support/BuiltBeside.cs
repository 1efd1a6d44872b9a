using System.Reflection;

namespace AikidoGitLabSim.Support;

/// <summary>Assemblies that are built with a test project and not referenced by it; BuiltBeside.targets tells where they are.</summary>
public static class BuiltBeside
{
    /// <summary>Where an assembly is.</summary>
    /// <param name="tests">The test assembly that it was built with.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidOperationException">The test project names no such one.</exception>
    public static string PathOf(Assembly tests, string name)
    {
        var fromHere =
            tests.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(attribute => attribute.Key == $"Beside.{name}")?.Value
            ?? throw new InvalidOperationException(
                $"{tests.GetName().Name} has no ProjectReference to {name} with OutputItemType=\"Beside\"");
        return Path.GetFullPath(fromHere, Path.GetDirectoryName(tests.Location)!);
    }
}
