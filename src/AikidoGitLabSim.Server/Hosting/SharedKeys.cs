using System.Text;
using System.Xml.Linq;
using AikidoGitLabSim.GitLab.Logs;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AikidoGitLabSim.Server;

/// <summary>The keys that protect forms, kept where all replicas find them: a form of one is genuine on another.</summary>
/// <param name="values">What replicas share.</param>
internal sealed class SharedKeys(ISharedValues values) : IXmlRepository
{
    private const string Kind = "form-key";
    private const string First = "first";

    private static readonly TimeSpan AtOnce = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. values.All(Kind).Select(key => XElement.Parse(Encoding.UTF8.GetString(key)))];

    /// <inheritdoc/>
    /// <remarks>
    /// Replicas that make a key at once agree on one: a second one is not kept, and its maker then reads the first.
    /// </remarks>
    public void StoreElement(XElement element, string friendlyName)
    {
        var known = GetAllElements();
        if (!known.Any(key => (MadeAt(key) - MadeAt(element)).Duration() < AtOnce))
        {
            values.TryAdd(Kind, known.Count == 0 ? First : friendlyName,
                Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
        }
    }

    private static DateTimeOffset MadeAt(XElement key) => (DateTimeOffset?)key.Element("creationDate") ?? default;
}
