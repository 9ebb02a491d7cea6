using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>From a score to how often it is right, from 0 to 1 (Platt's scaling).</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Sigmoid(double Slope, double Offset)
{
    /// <summary>Newton's steps; after eight nothing moves any more.</summary>
    const int Rounds = 20;

    /// <summary>Keeps the slope finite where scores part right from wrong without an exception.</summary>
    const double Stiffness = 1e-2;

    /// <summary>Where there is nothing to fit: a score of 1 is certain enough, of 0 it isn't.</summary>
    public static Sigmoid Unfitted { get; } = new(2, -1);

    public double Of(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));

    public static Sigmoid Fit(IReadOnlyList<(double Score, bool IsRight)> points)
    {
        if (points.All(point => point.IsRight) || !points.Any(point => point.IsRight))
        {
            return Unfitted;
        }

        var fitted = Unfitted;
        for (var round = 0; round < Rounds; round++)
        {
            fitted = fitted.Improve(points);
        }

        return double.IsFinite(fitted.Slope) && fitted.Slope > 0 ? fitted : Unfitted;
    }

    Sigmoid Improve(IReadOnlyList<(double Score, bool IsRight)> points)
    {
        var (slope, offset) = (Stiffness * (Slope - Unfitted.Slope), Stiffness * (Offset - Unfitted.Offset));
        var (slopes, both, offsets) = (Stiffness, 0.0, Stiffness);
        foreach (var (score, isRight) in points)
        {
            var chance = Of(score);
            var error = chance - (isRight ? 1 : 0);
            var weight = chance * (1 - chance);
            slope += error * score;
            offset += error;
            slopes += weight * score * score;
            both += weight * score;
            offsets += weight;
        }

        var determinant = (slopes * offsets) - (both * both);
        return new(
            Slope - (((slope * offsets) - (offset * both)) / determinant),
            Offset - (((offset * slopes) - (slope * both)) / determinant));
    }
}
