using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace AikidoGitLabSim.Server.Workbench.Pages;

/// <summary>What every page about a world knows.</summary>
public abstract class BenchPage : ComponentBase
{
    /// <summary>The world.</summary>
    [Parameter, EditorRequired]
    public required Bench Bench { get; set; }

    /// <summary>A time to the second, UTC.</summary>
    protected static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A time in the form of the element <c>time</c>.</summary>
    protected static string Machine(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
