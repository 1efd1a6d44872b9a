using System.Runtime.InteropServices;

namespace AikidoGitLabSim.Handbook.Browsing;

/// <summary>
/// Finds a browser: an installed Chromium, Chrome or Edge; else Playwright's own download; else, on Debian as root, a package;
/// else it fails with the command to run.
/// </summary>
/// <param name="machine">The machine to look on.</param>
public sealed class BrowserFinder(Machine machine)
{
    private const string AptGet = "/usr/bin/apt-get";
    private const string Install = "install -y -q -o DPkg::Lock::Timeout=300 chromium";

    private static readonly string[] Names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
        "microsoft-edge", "microsoft-edge-stable", "msedge",
    ];

    private static readonly Dictionary<OSPlatform, string[]> UsualPlaces = new()
    {
        [OSPlatform.OSX] =
        [
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        ],
        [OSPlatform.Windows] =
        [
            @"C:\Program Files\Google\Chrome\Application\chrome.exe",
            @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
            @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
            @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
        ],
    };

    /// <summary>Returns the path of the browser's program; null means Playwright's own browser.</summary>
    /// <exception cref="BrowserMissingException">No browser is available. The message is one line and names the command to run.</exception>
    public async Task<string?> FindAsync()
    {
        if (machine.Chosen is { Length: > 0 } chosen)
            return machine.Exists(chosen) ? chosen : throw Missing(chosen);
        if (Installed() is { } installed)
            return installed;
        if (machine.Download())
            return null;
        if (machine.IsRoot && machine.Exists(AptGet) && await PackageAsync() is { } package)
            return package;
        throw new BrowserMissingException($"No Chromium, Chrome or Edge is installed and none could be downloaded; run: {Cure}");
    }

    private static BrowserMissingException Missing(string chosen) =>
        new($"SIM_BROWSER names '{chosen}', which does not exist; name a Chromium, Chrome or Edge, or leave it out.");

    // A fresh machine has no lists of packages yet; and another test run may be installing the same one.
    private async Task<string?> PackageAsync()
    {
        if (await machine.RunAsync(AptGet, Install) != 0 && await machine.RunAsync(AptGet, "update") == 0)
            await machine.RunAsync(AptGet, Install);
        return Installed();
    }

    private string Cure => machine.System == OSPlatform.Windows ? "winget install Google.Chrome"
        : machine.System == OSPlatform.OSX ? "brew install --cask google-chrome"
        : "sudo apt-get install -y chromium";

    private string? Installed() =>
        machine.SearchPath.SelectMany(_ => Names, (folder, name) => Path.Combine(folder, FileName(name)))
            .Concat(UsualPlaces.GetValueOrDefault(machine.System, []))
            .FirstOrDefault(machine.Exists);

    private string FileName(string name) => machine.System == OSPlatform.Windows ? $"{name}.exe" : name;
}
