using System.Buffers;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>The service's endpoint rules: from Region, FIPS, dual-stack and a custom URL to the endpoint.</summary>
internal static class EndpointRules
{
    private const string Prefix = "codeguru-profiler";

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static Endpoint Resolve(Setting<string> region, Setting<bool> useFips, Setting<bool> useDualStack, Setting<Uri>? custom)
    {
        CheckRegion(region);
        if (custom is { } url)
        {
            return Custom(url, region.Value, useFips, useDualStack);
        }

        Partition partition = Partition.Of(region.Value);
        string suffix = useDualStack.Value ? partition.DualStackDnsSuffix : partition.DnsSuffix;
        string fips = useFips.Value ? "-fips" : "";
        return new Endpoint($"https://{Prefix}{fips}.{region.Value}.{suffix}", "", region.Value);
    }

    /// <summary>Gets whether a text can be a Region.</summary>
    public static bool IsRegion(string region)
        => region.Length is > 0 and <= 63 && !region.StartsWith('-') && !region.EndsWith('-') && !region.AsSpan().ContainsAnyExcept(LabelCharacters);

    private static Endpoint Custom(Setting<Uri> url, string region, Setting<bool> useFips, Setting<bool> useDualStack)
    {
        if (useFips.Value)
        {
            throw Errors.NotWithCustomEndpoint("FIPS", useFips.Source, url.Source);
        }

        if (useDualStack.Value)
        {
            throw Errors.NotWithCustomEndpoint("Dualstack", useDualStack.Source, url.Source);
        }

        Uri address = url.Value;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw Errors.NotAnHttpAddress(url);
        }

        if (!HasSendableHost(address))
        {
            throw Errors.NotAnHttpAddress(url);
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw Errors.MoreThanAnAddress(url.Source);
        }

        return new Endpoint($"{address.Scheme}://{address.Authority}", address.AbsolutePath.TrimEnd('/'), region);
    }

    // Not every host that a Uri accepts has a form that can be sent.
    private static bool HasSendableHost(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    // The Region becomes part of a host name, and of the signature: anything but a label would send credentials to another host. In upper case it would name no
    // partition but the commercial one.
    private static void CheckRegion(Setting<string> region)
    {
        if (!IsRegion(region.Value))
        {
            throw Errors.NotARegion(region);
        }
    }
}
