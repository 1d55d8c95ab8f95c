using System.Buffers;

namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>The service's endpoint rules: from Region, FIPS, dual-stack and a custom address to where requests go.</summary>
internal static class EndpointRules
{
    private const string Prefix = "codeguru-profiler";

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static Endpoint Resolve(string region, bool useFips, bool useDualStack, Uri? custom)
    {
        CheckRegion(region);
        if (custom is not null)
        {
            return Custom(custom, region, useFips, useDualStack);
        }

        Partition partition = Partition.Of(region);
        string suffix = useDualStack ? partition.DualStackDnsSuffix : partition.DnsSuffix;
        string fips = useFips ? "-fips" : string.Empty;
        return new Endpoint($"https://{Prefix}{fips}.{region}.{suffix}", string.Empty, region);
    }

    private static Endpoint Custom(Uri address, string region, bool useFips, bool useDualStack)
    {
        if (useFips)
        {
            throw Throw.NotWithCustomEndpoint("FIPS", nameof(CodeGuruProfilerClientOptions.UseFips));
        }

        if (useDualStack)
        {
            throw Throw.NotWithCustomEndpoint("Dualstack", nameof(CodeGuruProfilerClientOptions.UseDualStack));
        }

        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw Throw.NotAnHttpAddress(address);
        }

        if (!HasSendableHost(address))
        {
            throw Throw.NotAnHttpAddress(address);
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw Throw.MoreThanAnAddress();
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
    private static void CheckRegion(string region)
    {
        bool isLabel = region.Length is > 0 and <= 63 && !region.StartsWith('-') && !region.EndsWith('-')
            && !region.AsSpan().ContainsAnyExcept(LabelCharacters);
        if (!isLabel)
        {
            throw Throw.NotARegion(region);
        }
    }
}
