using System.Globalization;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>What <c>serve</c> says once it serves: where, who, which tokens, and what to try.</summary>
internal static class ServeBanner
{
    private const int MostListed = 20;

    private const string OfFile = "(as in the world file)";

    /// <summary>Writes the URLs, users, tokens and commands to try.</summary>
    /// <param name="output">The writer.</param>
    /// <param name="simulator">The simulator.</param>
    /// <param name="loaded">The world that a new simulator starts with.</param>
    /// <param name="isBuiltIn">Whether the world is the built-in company. The passwords and tokens of a world file are not printed: they
    /// may be in use elsewhere.</param>
    /// <param name="place">Where the worlds are stored; null: in memory only.</param>
    public static async Task WriteAsync(TextWriter output, GitLabSimulator simulator, LoadedWorld loaded, bool isBuiltIn,
        string? place = null)
    {
        var url = simulator.GitLabUrl.ToString().TrimEnd('/');
        var world = simulator.Worlds.Default.Current;
        await output.WriteLineAsync(
            $"GitLab   {url}   {world.Edition}{(world.Edition.Version.IsNewerThanKnown
                ? "   (newer than known: behaves as the newest known)"
                : "")}");
        await output.WriteLineAsync($"Aikido   {simulator.AikidoUrl.ToString().TrimEnd('/')}");
        await output.WriteLineAsync($"Bench    {url}/_sim/   requests and why they were refused, tokens, mails, clock, faults");
        if (place is not null)
            await output.WriteLineAsync($"Data     {place}");
        if (simulator.CaFile is { } file)
            await HttpsChoice.WriteTrustAsync(output, file);
        await output.WriteLineAsync();
        if (ReferenceEquals(simulator.Worlds.Default.Seed, loaded.World))
            await WriteNewAsync(output, simulator, loaded, isBuiltIn);
        else
            await WriteStoredAsync(output, simulator);
        await output.WriteLineAsync("Ctrl-C stops it.");
        await output.FlushAsync();
    }

    private static async Task WriteNewAsync(TextWriter output, GitLabSimulator simulator, LoadedWorld loaded, bool isBuiltIn)
    {
        await WriteUsersAsync(output, loaded, isBuiltIn);
        await WriteTokensAsync(output, loaded, isBuiltIn);
        if (Example(loaded) is { } token)
            await WriteCommandsAsync(output, simulator,
                Shows(token, isBuiltIn) ? token.Secret.Reveal() : $"VALUE-OF-{token.Name.Replace(' ', '-').ToUpperInvariant()}");
    }

    // Only digests of passwords and tokens are stored: their values cannot be shown again.
    private static async Task WriteStoredAsync(TextWriter output, GitLabSimulator simulator)
    {
        var world = simulator.Worlds.Default.Current;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Continues with {simulator.Worlds.All.Count} stored worlds: {string.Join(", ", simulator.Worlds.All.Take(MostListed)
                .Select(slot => slot.Name))}"));
        await output.WriteLineAsync(
            "--world and --edition apply to new data only. Passwords and tokens are unchanged; only their digests are stored.");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"World default: {world.Users.Count} users, {world.Groups.Count} groups, {world.Projects.Count} projects, "
                + $"{world.Tokens.Count} tokens"));
        await output.WriteLineAsync();
    }

    private static bool Shows(LoadedToken token, bool isBuiltIn) => isBuiltIn || token.IsGenerated;

    private static bool IsOrdinary(TokenSecret password) => password.Reveal() == UserSection.DefaultPassword;

    private static async Task WriteUsersAsync(TextWriter output, LoadedWorld loaded, bool isBuiltIn)
    {
        await output.WriteLineAsync("Users (password):");
        foreach (var user in loaded.Users.Where(user => user.Password is not null).Take(MostListed))
            await output.WriteLineAsync(
                $"  {user.Username,-24} {(isBuiltIn || IsOrdinary(user.Password!) ? user.Password!.Reveal() : OfFile)}");
        await WriteRestAsync(output, loaded.Users.Count(user => user.Password is not null));
    }

    private static async Task WriteTokensAsync(TextWriter output, LoadedWorld loaded, bool isBuiltIn)
    {
        await output.WriteLineAsync("Tokens:");
        foreach (var token in loaded.Tokens.Take(MostListed))
            await output.WriteLineAsync(
                $"  {token.Name,-24} {(Shows(token, isBuiltIn) ? token.Secret.Reveal() : OfFile),-44} {Describe(loaded.World, token)}");
        await WriteRestAsync(output, loaded.Tokens.Length);
    }

    private static async Task WriteRestAsync(TextWriter output, int count)
    {
        if (count > MostListed)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  … and {count - MostListed} more"));
        await output.WriteLineAsync();
    }

    private static string Describe(World world, LoadedToken loaded)
    {
        var token = world.Tokens.Find(loaded.Id)!;
        var now = world.Clock.Now(TimeProvider.System.GetUtcNow());
        var state = token.Revoked
            ? "revoked"
            : token.IsExpired(now) ? "expired" : world.Users.Find(token.UserId)!.State.ToString().ToLowerInvariant();
        return $"{TokenKinds.Title(loaded.Kind)}, {state}: {(token.Permissions.IsEmpty
            ? token.Scopes
            : string.Join(' ', token.Permissions))}";
    }

    private static LoadedToken? Example(LoadedWorld loaded)
    {
        var now = loaded.World.Clock.Now(TimeProvider.System.GetUtcNow());
        return loaded.Tokens.FirstOrDefault(token =>
            token.Kind == TokenKind.Personal && loaded.World.Tokens.Find(token.Id)!.IsActive(now)
                && loaded.World.Tokens.Find(token.Id)!.Scopes.Contains("read_api"))
            ?? loaded.Tokens.FirstOrDefault();
    }

    private static async Task WriteCommandsAsync(TextWriter output, GitLabSimulator simulator, string token)
    {
        var url = simulator.GitLabUrl.ToString().TrimEnd('/');
        var (curl, validate) = simulator.CaFile is { } file ? ($"curl --cacert {file}", $" --ca-file {file}") : ("curl", "");
        await output.WriteLineAsync("Try:");
        await output.WriteLineAsync($"  {curl} --header 'PRIVATE-TOKEN: {token}' {url}/api/v4/personal_access_tokens/self");
        await output.WriteLineAsync($"  {curl} --header 'PRIVATE-TOKEN: {token}' '{url}/api/v4/projects?membership=true&simple=true'");
        await output.WriteLineAsync(
            $"  echo {token} | dotnet run --project src/AikidoGitLabSim.Cli -- validate --url {url}{validate} --token-stdin");
        await output.WriteLineAsync();
    }
}
