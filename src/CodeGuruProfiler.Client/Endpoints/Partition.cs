namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>A group of Regions whose endpoints share their suffixes.</summary>
/// <param name="Id">Its name, such as <c>aws-cn</c>.</param>
/// <param name="RegionPrefix">How the names of its Regions begin.</param>
/// <param name="DnsSuffix">The suffix of its endpoints.</param>
/// <param name="DualStackDnsSuffix">The suffix of its endpoints that answer on IPv4 and IPv6.</param>
internal sealed record Partition(string Id, string RegionPrefix, string DnsSuffix, string DualStackDnsSuffix)
{
    // https://docs.aws.amazon.com/general/latest/gr/rande.html
    private static readonly Partition Commercial = new("aws", string.Empty, "amazonaws.com", "api.aws");

    private static readonly Partition[] Others =
    [
        new("aws-cn", "cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        new("aws-us-gov", "us-gov-", "amazonaws.com", "api.aws"),
        new("aws-iso", "us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
        new("aws-iso-b", "us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
        new("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
        new("aws-iso-f", "us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
        new("aws-eusc", "eusc-", "amazonaws.eu", "api.amazonwebservices.eu"),
    ];

    /// <summary>Finds the partition of a Region; one that no other claims, known or not, is commercial.</summary>
    public static Partition Of(string region) => Array.Find(Others, partition => partition.Has(region)) ?? Commercial;

    // A partition's pseudo-Region, such as aws-cn-global, belongs to it as well.
    private bool Has(string region) => region.StartsWith(RegionPrefix, StringComparison.Ordinal) || region == $"{Id}-global";
}
