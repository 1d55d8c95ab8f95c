using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Signing;

/// <summary>A key is kept for the secret, the day, the Region and the service that it was derived for, and for nothing else.</summary>
public class SigningKeyTests
{
    [Theory]
    [InlineData("20260101", "us-east-1", "codeguru-profiler", false, true)]
    [InlineData("20260102", "us-east-1", "codeguru-profiler", false, false)]
    [InlineData("20260101", "eu-west-1", "codeguru-profiler", false, false)]
    [InlineData("20260101", "us-east-1", "sts", false, false)]
    [InlineData("20260101", "us-east-1", "codeguru-profiler", true, false)]
    public void IsFor_SecretAndScope_OnlyTheirs(string date, string region, string service, bool isOtherSecret, bool expected)
    {
        SigningKey key = SigningKey.Derive(TestSecrets.Key, new CredentialScope("20260101", "us-east-1", "codeguru-profiler"));

        // A copy: credentials that are fetched again are other strings.
        string secret = new(isOtherSecret ? TestSecrets.AnotherKey : TestSecrets.Key);

        Assert.Equal(expected, key.IsFor(secret, new CredentialScope(date, region, service)));
    }
}
