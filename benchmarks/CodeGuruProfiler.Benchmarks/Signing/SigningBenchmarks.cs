using System.Security.Cryptography;
using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Client.Signing;
using CodeGuruProfiler.Floors.Signing;

namespace CodeGuruProfiler.Benchmarks.Signing;

/// <summary>The signature of a small request, on a day whose key is known.</summary>
[MemoryDiagnoser]
[MinColumn]
public class SigningBenchmarks
{
    private const string Host = "codeguru-profiler.us-east-1.amazonaws.com";
    private const string Region = "us-east-1";
    private const string Service = "codeguru-profiler";
    private const string AccessKey = "AKIAIOSFODNN7EXAMPLE";
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string Time = "20261125T120000Z";
    private const string Json = "application/json";

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, new byte[32]);
    private readonly byte[] _result = new byte[32];
    private readonly SigV4Signer _client = new(Region, Service);
    private readonly RequestSigner _floor = new(Host, Region, AccessKey, SecretKey, null);
    private readonly ImmutableCredentials _credentials = new(AccessKey, SecretKey, null);
    private readonly AWSSigV4Parameters _parameters = new()
    {
        Credentials = new BasicAWSCredentials(AccessKey, SecretKey),
        Region = RegionEndpoint.USEast1,
        Service = Service,
        SignedAt = new DateTime(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc),
        SignPayload = true,
    };

    private string _method = "";
    private string _path = "";
    private byte[] _body = [];
    private string? _contentType;
    private byte[] _canonicalRequest = [];
    private byte[] _stringToSign = [];
    private KeyValuePair<string, string>[] _headers = [];
    private AWSSigningRequest? _awsRequest;

    /// <summary>Gets or sets the request.</summary>
    [Params(SmallRequest.DescribeProfilingGroup, SmallRequest.ConfigureAgent)]
    public SmallRequest Request { get; set; }

    /// <summary>Creates the request in the form that each signer needs, and checks that all agree on its signature.</summary>
    [GlobalSetup]
    public void Setup()
    {
        bool hasBody = Request == SmallRequest.ConfigureAgent;
        _method = hasBody ? "POST" : "GET";
        _path = hasBody ? "/profilingGroups/web-shop/configureAgent" : "/profilingGroups/web-shop";
        _body = hasBody ? """{"fleetInstanceId":"i-0123456789abcdef0","metadata":{"ComputePlatform":"EC2"}}"""u8.ToArray() : [];
        _contentType = hasBody ? Json : null;
        _headers = [.. hasBody ? [new("content-type", Json)] : Array.Empty<KeyValuePair<string, string>>(), new("host", Host), new("x-amz-date", Time)];
        string names = string.Join(';', _headers.Select(header => header.Key));
        string canonical =
            $"{_method}\n{_path}\n\n{string.Concat(_headers.Select(header => $"{header.Key}:{header.Value}\n"))}\n{names}\n{Convert.ToHexStringLower(SHA256.HashData(_body))}";
        _canonicalRequest = Encoding.UTF8.GetBytes(canonical);
        _stringToSign = Encoding.UTF8.GetBytes(
            $"AWS4-HMAC-SHA256\n{Time}\n{Time[..8]}/{Region}/{Service}/aws4_request\n{Convert.ToHexStringLower(SHA256.HashData(_canonicalRequest))}");
        _awsRequest = new AWSSigningRequest { HttpMethod = new HttpMethod(_method), RequestUri = new Uri($"https://{Host}{_path}"), Content = _body };
        if (hasBody)
        {
            _awsRequest.Headers["Content-Type"] = Json;
        }

        if (Floor() != Client())
        {
            throw new InvalidOperationException($"One signs {Floor()}, the other {Client()}.");
        }
    }

    /// <summary>Ends the hashes.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _hash.Dispose();
        _mac.Dispose();
    }

    /// <summary>The hashing alone, of prepared bytes and with reused objects: the body, the canonical request, and the string to sign with the key.</summary>
    [Benchmark(Baseline = true)]
    public byte[] HashingAlone()
    {
        // The hash of nothing is known.
        if (_body.Length > 0)
        {
            Run(_hash, _body);
        }

        Run(_hash, _canonicalRequest);
        Run(_mac, _stringToSign);
        return _result;
    }

    /// <summary>Floor (b)'s signer.</summary>
    [Benchmark]
    public string Floor() => _floor.Authorize(_method, _path, "", _body, _contentType, Time);

    /// <summary>This client's signer.</summary>
    [Benchmark]
    public string Client() => _client.SignHeaders(
        new SignableRequest { Method = _method, Path = _path, Query = "", Headers = _headers, Body = _body }, _credentials, Time);

    /// <summary>AWSSDK.Core's signer.</summary>
    [Benchmark]
    public AWSSigningResult Aws() => AWSSigV4Signer.Sign(_awsRequest!, _parameters); // Setup made it.

    private void Run(IncrementalHash hash, byte[] data)
    {
        hash.AppendData(data);
        hash.GetHashAndReset(_result);
    }
}
