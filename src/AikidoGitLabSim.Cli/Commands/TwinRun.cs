using AikidoGitLabSim.Cli.Twin.Asking;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using AikidoGitLabSim.Cli.Twin.Reporting;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Sending;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Compares the simulator with a real GitLab, or with recordings of one.</summary>
internal static class TwinRun
{
    private const string AddressCure = "give --against the address of a GitLab, such as https://gitlab.example.com, or a folder";

    /// <summary>Compares with recordings.</summary>
    /// <exception cref="TwinStoppedException">The folder has none.</exception>
    public static async Task<TwinReport> OfFolderAsync(string folder, string? edition, CancellationToken cancellationToken)
    {
        try
        {
            var versions = RecordedFolder.Read(folder);
            await using var host = await WorldHosts.StartAsync(cancellationToken);
            var reports = new List<ReplayReport>();
            foreach (var version in versions)
                reports.Add(await new ReplayRunner(host, version, edition).RunAsync(cancellationToken));
            return new TwinReport(folder, [.. reports]);
        }
        catch (FormatException wrong)
        {
            throw new TwinStoppedException(wrong.Message, "give a folder with a file of recorded exchanges for each GitLab",
                ExitCode.Input);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new TwinStoppedException($"cannot read {folder}: {unreadable.Message}", "check the path and its mode", ExitCode.Input);
        }
    }

    /// <summary>Compares with a GitLab.</summary>
    /// <exception cref="TwinStoppedException">Nothing can be compared.</exception>
    /// <exception cref="WorldRefusedException">The simulator refuses the world.</exception>
    public static async Task<TwinReport> OfUrlAsync(GitLabAddress address, Secret token, AskingLimits limits, string? caFile,
        string? edition, string? worldFile, CancellationToken cancellationToken)
    {
        var world = worldFile is null ? null : await ReadAsync(worldFile, cancellationToken);
        var (authorities, problem) = Transport.ReadAuthorities(caFile);
        if (problem is not null)
            throw new TwinStoppedException(problem.What.TrimEnd('.'), problem.Cure, ExitCode.Input);
        var watch = new TlsWatch();
        using var handler = Transport.Handler(address, limits.Timeout, authorities, watch, new NameResolution(address.Host));
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var gitLab = new RealGitLab(address, token, invoker, watch, limits, TimeProvider.System);
        var asked = await new Survey(gitLab, address.Host).RunAsync(cancellationToken);
        await using var host = await WorldHosts.StartAsync(cancellationToken);
        return new TwinReport(address.Base,
            [await new LiveComparison(host, address.Host, asked).RunAsync(edition, world, cancellationToken)]);
    }

    /// <summary>The address of a GitLab.</summary>
    /// <exception cref="TwinStoppedException">It is none.</exception>
    public static GitLabAddress AddressOf(string url)
    {
        if (!url.Contains("://", StringComparison.Ordinal))
            throw new TwinStoppedException("--against is neither a folder nor an absolute web address", AddressCure, ExitCode.Input);
        var (address, problem) = GitLabAddress.Parse(url);
        return address ?? throw new TwinStoppedException(problem?.What.TrimEnd('.') ?? "the address is not one of a GitLab",
            problem?.Cure ?? AddressCure, ExitCode.Input);
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new TwinStoppedException($"cannot read the world file {file}: {unreadable.Message}", "check the path", ExitCode.Input);
        }
    }
}
