namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>A group of Regions whose endpoints share their suffixes.</summary>
/// <param name="RegionPrefix">How the names of its Regions begin.</param>
/// <param name="DnsSuffix">The suffix of its endpoints.</param>
/// <param name="DualStackDnsSuffix">The suffix of its endpoints that answer on IPv4 and IPv6.</param>
internal sealed record Partition(string RegionPrefix, string DnsSuffix, string DualStackDnsSuffix)
{
    // https://docs.aws.amazon.com/general/latest/gr/rande.html
    private static readonly Partition Commercial = new(string.Empty, "amazonaws.com", "api.aws");

    private static readonly Partition[] Others =
    [
        new("cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        new("us-gov-", "amazonaws.com", "api.aws"),
        new("us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
        new("us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
        new("eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
        new("us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
        new("eusc-", "amazonaws.eu", "api.amazonwebservices.eu"),
    ];

    /// <summary>Finds the partition of a Region; one that no other claims, known or not, is commercial.</summary>
    public static Partition Of(string region)
        => Array.Find(Others, partition => region.StartsWith(partition.RegionPrefix, StringComparison.Ordinal)) ?? Commercial;
}
