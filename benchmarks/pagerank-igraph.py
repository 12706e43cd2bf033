#!/usr/bin/env python3
"""PageRank of igraph on a graph like that of `MedSocial.Core.Benchmarks -- --pagerank`, as time per iteration (Debian: python3-igraph, python3-numpy).

igraph's usual method (PRPACK) does not iterate over the whole graph step by step, and ARPACK does not say how often it multiplied on every
version; so what is timed is one whole call of each, and seconds are divided by the iterations that our solver needs for the same
tolerance, which the benchmark prints. Usage: pagerank-igraph.py [NODES EDGES ITERATIONS]
"""
import sys
import time

import igraph
import numpy


def draw(generator, nodes, count, offset, order):
    """Rank r with a weight of 1 / (r + offset), by inversion of the integral, as the benchmark draws it."""
    rank = (offset * (((nodes + offset) / offset) ** generator.random(count) - 1)).astype(numpy.int64)
    return order[numpy.minimum(rank, nodes - 1)]


def main():
    nodes = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
    edges = int(sys.argv[2]) if len(sys.argv) > 2 else 40_000_000
    iterations = int(sys.argv[3]) if len(sys.argv) > 3 else 66
    generator = numpy.random.default_rng(1)
    actors, named = generator.permutation(nodes), generator.permutation(nodes)
    keys = draw(generator, nodes, edges, 100, actors) * numpy.int64(nodes) + draw(generator, nodes, edges, 5, named)
    keys, weights = numpy.unique(keys, return_counts=True)
    pairs = numpy.column_stack((keys // nodes, keys % nodes))
    graph = igraph.Graph(n=nodes, edges=pairs, directed=True)
    print(f"igraph {igraph.__version__}: {graph.vcount()} nodes, {graph.ecount()} edges", flush=True)
    graph.es["weight"] = weights.astype(float).tolist()
    started = time.perf_counter()
    ranks = graph.pagerank(damping=0.85, weights="weight", implementation="prpack")
    seconds = time.perf_counter() - started
    print(f"prpack: {seconds:.2f} s in all, {seconds / iterations * 1e3:.1f} ms for each of {iterations} iterations; sum {sum(ranks):.6f}")


if __name__ == "__main__":
    main()
