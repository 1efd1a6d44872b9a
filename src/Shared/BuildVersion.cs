using System.Reflection;

namespace AikidoGitLabSim.Shared;

/// <summary>The version of a build, as its package has it. Compiled into each project that needs it.</summary>
internal static class BuildVersion
{
    /// <summary>The version without the commit, such as <c>0.1.0</c> or <c>0.1.0-alpha.0.12</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    public static string Of(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
