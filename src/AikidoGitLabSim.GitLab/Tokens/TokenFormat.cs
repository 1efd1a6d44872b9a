using System.Globalization;
using System.IO.Hashing;
using System.Text;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>How a token's value is built: prefix and twenty URL-safe characters, or the routable form.</summary>
public static class TokenFormat
{
    private const int ClassicLength = 20;
    private const int RandomBytes = 16;
    private const string RoutableVersion = "01";

    private static readonly VersionRange RoutableOnGitLabCom = VersionRange.From("17.9");
    private static readonly VersionRange RoutableElsewhere = VersionRange.From("18.11");

    /// <summary>What changed about values over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        Form(RoutableOnGitLabCom) with { Concerns = edition => edition.Offering == Offering.GitLabCom },
        Form(RoutableElsewhere) with { Concerns = edition => edition.Offering != Offering.GitLabCom },
    ];

    /// <summary>Whether new values are routable.</summary>
    /// <remarks>
    /// GitLab.com came first (<c>lib/authn/token_field/generator/routable_token.rb</c> at about 17.9). Elsewhere values were classic
    /// at 17.11.7 and routable at 18.11.5, by the lengths of recorded answers; the release in between is not known.
    /// </remarks>
    public static bool IsRoutable(Edition edition) =>
        (edition.Offering == Offering.GitLabCom ? RoutableOnGitLabCom : RoutableElsewhere).Holds(edition.Version);

    /// <summary>Generates the value of a new token.</summary>
    /// <param name="edition">Decides between the two forms.</param>
    /// <param name="prefix">The instance's token prefix, <c>glpat-</c> unless an administrator changed it.</param>
    /// <param name="userId">Whose token it is; part of a routable value.</param>
    /// <param name="entropy">Where the random part comes from.</param>
    public static TokenSecret Generate(Edition edition, string prefix, long userId, Entropy entropy) =>
        new(IsRoutable(edition) ? Routable(prefix, userId, entropy) : Classic(prefix, entropy));

    private static NamedHistory Form(VersionRange routable) =>
        NamedHistory.Of("token values", "form", routable, "lib/authn/token_field/generator/routable_token.rb", "routable",
            "prefix and 20 characters");

    private static string Classic(string prefix, Entropy entropy)
    {
        Span<byte> bytes = stackalloc byte[ClassicLength * 3 / 4];
        entropy(bytes);
        return prefix + Base64Url(bytes);
    }

    private static string Routable(string prefix, long userId, Entropy entropy)
    {
        var payload = Encoding.ASCII.GetBytes($"o:1\nu:{Base36(userId, 1)}");
        var body = new byte[RandomBytes + payload.Length + 1];
        entropy(body.AsSpan(0, RandomBytes));
        payload.CopyTo(body, RandomBytes);
        body[^1] = (byte)payload.Length;

        var encoded = Base64Url(body);
        var head = $"{prefix}{encoded}.{RoutableVersion}.{Base36(encoded.Length, 2)}";
        return head + Base36(Crc32.HashToUInt32(Encoding.ASCII.GetBytes(head)), 7);
    }

    private static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static string Base36(long value, int width)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var text = new StringBuilder();
        for (; value > 0; value /= digits.Length)
            text.Insert(0, digits[(int)(value % digits.Length)]);
        return text.ToString().PadLeft(width, '0').ToString(CultureInfo.InvariantCulture);
    }
}
