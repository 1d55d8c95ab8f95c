using System.Collections.Frozen;

namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>A group of Regions whose endpoints share their suffixes.</summary>
/// <param name="Id">Its name, such as <c>aws-cn</c>.</param>
/// <param name="RegionPrefix">The prefix of its Regions' names.</param>
/// <param name="DnsSuffix">The suffix of its endpoints.</param>
/// <param name="DualStackDnsSuffix">The suffix of its endpoints with IPv4 and IPv6.</param>
internal sealed record Partition(string Id, string RegionPrefix, string DnsSuffix, string DualStackDnsSuffix)
{
    // https://docs.aws.amazon.com/general/latest/gr/rande.html
    private static readonly Partition Commercial = new("aws", "", "amazonaws.com", "api.aws");

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

    private static readonly FrozenSet<string> Regions = new[]
    {
        "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2", "ap-southeast-1",
        "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ca-central-1", "ca-west-1",
        "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "me-central-1",
        "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2", "cn-north-1", "cn-northwest-1", "us-gov-east-1",
        "us-gov-west-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-isob-west-1", "eu-isoe-west-1", "us-isof-east-1", "us-isof-south-1",
        "eusc-de-east-1",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gets whether a partition is known to have the Region. A Region may be newer than the client: it is called all the same.</summary>
    public static bool Knows(string region) => Regions.Contains(region) || region.EndsWith("-global", StringComparison.Ordinal);

    /// <summary>Finds the partition of a Region; one that no other claims, known or not, is commercial.</summary>
    public static Partition Of(string region) => Array.Find(Others, partition => partition.Has(region)) ?? Commercial;

    // A partition's pseudo-Region, such as aws-cn-global, belongs to it as well.
    private bool Has(string region) => region.StartsWith(RegionPrefix, StringComparison.Ordinal) || region == $"{Id}-global";
}
