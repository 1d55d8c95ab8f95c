using System.Security.Cryptography;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>The key that a day's requests to one service in one Region are signed with; it is derived once and then kept.</summary>
internal sealed class SigningKey
{
    private const int Size = HMACSHA256.HashSizeInBytes;

    private readonly string _date;
    private readonly string _region;
    private readonly string _service;
    private readonly string _secretKey;
    private readonly byte[] _scope;
    private readonly Sha256 _hash;

    private SigningKey(string date, string region, string service, string secretKey, byte[] scope, byte[] key)
    {
        _date = date;
        _region = region;
        _service = service;
        _secretKey = secretKey;
        _scope = scope;
        _hash = Sha256.Keyed(key);
    }

    /// <summary>Gets the text of the credential scope.</summary>
    public ReadOnlySpan<byte> Scope => _scope;

    public void Sign(ReadOnlySpan<byte> stringToSign, Span<byte> signature) => _hash.Hash(stringToSign, signature);

    // kSecret = your secret access key; kDate = HMAC("AWS4" + kSecret, Date); kRegion = HMAC(kDate, Region);
    // kService = HMAC(kRegion, Service); kSigning = HMAC(kService, "aws4_request")
    public static SigningKey Derive(string secretKey, in CredentialScope scope)
    {
        var text = new GrowingBuffer<byte>(stackalloc byte[256]);
        byte[] key = new byte[Size];
        SigningText.Append(ref text, "AWS4");
        SigningText.Append(ref text, secretKey);
        DeriveStep(text.Written, scope.Date, key);
        text.Dispose();
        DeriveStep(key, scope.Region, key);
        DeriveStep(key, scope.Service, key);
        DeriveStep(key, CredentialScope.Terminator, key);
        return new SigningKey(scope.Date.ToString(), scope.Region, scope.Service, secretKey, scope.ToBytes(), key);
    }

    public bool IsFor(string secretKey, in CredentialScope scope)
        => scope.Date.SequenceEqual(_date)
            && scope.Region == _region
            && scope.Service == _service
            && (ReferenceEquals(secretKey, _secretKey) || secretKey == _secretKey);

    private static void DeriveStep(ReadOnlySpan<byte> key, ReadOnlySpan<char> data, Span<byte> derived)
    {
        var text = new GrowingBuffer<byte>(stackalloc byte[64]);
        SigningText.Append(ref text, data);
        HMACSHA256.HashData(key, text.Written, derived);
        text.Dispose();
    }
}
