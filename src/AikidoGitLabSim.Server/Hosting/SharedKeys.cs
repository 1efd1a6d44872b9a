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

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. values.All(Kind).Select(key => XElement.Parse(Encoding.UTF8.GetString(key)))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => values.Keep(
        Kind, friendlyName, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), until: null);
}
