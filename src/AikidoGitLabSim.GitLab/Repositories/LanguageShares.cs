using System.Collections.Frozen;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>Which languages a repository is written in, by the bytes of files with a known ending: the large part of what GitLab's linguist
/// does.</summary>
public static class LanguageShares
{
    private const int MostLanguages = 5;

    private static readonly FrozenDictionary<string, string> ByEnding = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".bash"] = "Shell", [".c"] = "C", [".cc"] = "C++", [".cpp"] = "C++", [".cs"] = "C#", [".css"] = "CSS", [".cxx"] = "C++",
        [".dart"] = "Dart",
        [".erb"] = "HTML", [".erl"] = "Erlang", [".ex"] = "Elixir", [".exs"] = "Elixir", [".fs"] = "F#", [".go"] = "Go",
        [".groovy"] = "Groovy", [".h"] = "C",
        [".haml"] = "Haml", [".hcl"] = "HCL", [".hpp"] = "C++", [".hs"] = "Haskell", [".htm"] = "HTML", [".html"] = "HTML",
        [".java"] = "Java", [".js"] = "JavaScript",
        [".jsx"] = "JavaScript", [".jl"] = "Julia", [".kt"] = "Kotlin", [".kts"] = "Kotlin", [".less"] = "Less", [".lua"] = "Lua",
        [".m"] = "Objective-C",
        [".mjs"] = "JavaScript", [".php"] = "PHP", [".pl"] = "Perl", [".pm"] = "Perl", [".ps1"] = "PowerShell", [".py"] = "Python",
        [".r"] = "R", [".rb"] = "Ruby",
        [".rs"] = "Rust", [".sass"] = "Sass", [".scala"] = "Scala", [".scss"] = "SCSS", [".sh"] = "Shell", [".sql"] = "PLpgSQL",
        [".swift"] = "Swift",
        [".tf"] = "HCL", [".ts"] = "TypeScript", [".tsx"] = "TypeScript", [".vb"] = "Visual Basic .NET", [".vue"] = "Vue", [".zig"] = "Zig",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Dockerfile"] = "Dockerfile", ["Gemfile"] = "Ruby", ["Jenkinsfile"] = "Groovy", ["Makefile"] = "Makefile", ["Rakefile"] = "Ruby",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Foreign = ["vendor", "node_modules", "third_party", "dist", "docs", "doc"];

    /// <summary>The five most used languages and their share in percent, two decimals, the largest first.</summary>
    public static IReadOnlyList<(string Language, double Share)> Of(GitReader reader, GitCommit commit)
    {
        var sizes = (reader.List(commit, "", recursive: true) ?? [])
            .Where(entry => entry.IsBlob && !entry.Path.Split('/').Intersect(Foreign, StringComparer.Ordinal).Any())
            .Select(entry => (Language: LanguageOf(entry.Name), Size: reader.Blob(entry.Id)?.Length ?? 0))
            .Where(file => file.Language is not null)
            .GroupBy(file => file.Language!, file => (long)file.Size, StringComparer.Ordinal)
            .Select(group => (Language: group.Key, Size: group.Sum()))
            .Where(language => language.Size > 0)
            .ToList();
        var total = sizes.Sum(language => language.Size);
        return [.. sizes.OrderByDescending(language => language.Size).ThenBy(language => language.Language, StringComparer.Ordinal)
            .Take(MostLanguages)
            .Select(language => (language.Language, Math.Round(100.0 * language.Size / total, 2)))];
    }

    private static string? LanguageOf(string name) =>
        ByName.GetValueOrDefault(name) ?? ByEnding.GetValueOrDefault(System.IO.Path.GetExtension(name));
}
