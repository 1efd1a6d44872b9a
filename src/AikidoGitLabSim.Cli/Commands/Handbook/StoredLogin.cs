using System.Text.Json;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Reads the file of a stored login as far as needed to tell whether a browser can use it.</summary>
internal static class StoredLogin
{
    /// <summary>What is wrong with the file; null where it can be used.</summary>
    /// <param name="file">The path of the file.</param>
    public static string? Problem(string file)
    {
        try
        {
            using var state = JsonDocument.Parse(File.ReadAllText(file));
            return state.RootElement.ValueKind == JsonValueKind.Object && state.RootElement.TryGetProperty("cookies", out var cookies)
                && cookies.ValueKind == JsonValueKind.Array ? null : $"the stored login {file} has no cookies";
        }
        catch (JsonException)
        {
            return $"the stored login {file} is not JSON";
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return $"the stored login {file} does not exist";
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return $"the stored login {file} cannot be read";
        }
    }
}
